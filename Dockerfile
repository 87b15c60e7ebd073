# Builds the site and keeps what serves it: no shell script, no package manager at work, no root.
#   docker build --build-arg SITE_ORIGIN=https://meshfit.example -t meshfit .
#   docker run --read-only --cap-drop ALL -p 3000:3000 meshfit
FROM node:22-slim AS build
WORKDIR /build
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# Baked into prerendered pages; see docs/operations.md.
ARG SITE_ORIGIN
ARG REPOSITORY_URL
RUN npm run build

FROM node:22-slim
WORKDIR /site
# On all addresses of both families; 0.0.0.0 where the kernel has IPv6 turned off.
ENV NODE_ENV=production PORT=3000 HOSTNAME=::
COPY --from=build /build/.next/standalone ./
USER 10001:10001
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s CMD ["node", "-e", "fetch(`http://localhost:${process.env.PORT}/api/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Reading a query costs Next the square of its parameters: see “Limits” in docs/operations.md.
CMD ["node", "--max-http-header-size=8192", "server.js"]
