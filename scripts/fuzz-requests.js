// @ts-check
/** What `scripts/fuzz.js` asks for: real routes and keys, sane and hostile values, odd headers. */
import fc from "fast-check";

const routes = [
  ..."/ /guide /guide/linkerd /guide/linkerd.md /guide/what-changed /compare /compare/table.csv".split(
    " ",
  ),
  ..."/compare/table.json /manifests /manifests/download /meshes/none /method /sources".split(" "),
  ..."/wizard /wizard/result /wizard/result/paths /wizard/result/record.md /wizard/compare".split(
    " ",
  ),
  ..."/calculator /embed /embed/calculator /embed/calculator.svg /search /search-index.json".split(
    " ",
  ),
  ..."/api/v1/estimate /api/v1/recommend /api/v1/meshes /api/v1/measurements /api/v1/openapi.json".split(
    " ",
  ),
  ..."/api/oembed /api/health/live /api/health/ready /robots.txt /sitemap.xml /feed.xml /llms.txt".split(
    " ",
  ),
  ..."/og/verdict/none /nope /meshes/nope /guide/nope /api/v1/nope /embed/nope".split(" "),
];
const keys = [
  ..."pods rps fanout services scoped connections podsPerNode podsPerNamespace waypointReplicas host".split(
    " ",
  ),
  ..."basis controlPlane ha meshes max currency vcpuPrice gibPrice nodeVcpu nodeGib data cal".split(
    " ",
  ),
  ..."must nice priority operators company experience upgrades languages clusters protocols".split(
    " ",
  ),
  ..."windows cni agents memory latency licence support rules was kubernetes jobs a b q url format".split(
    " ",
  ),
  ..."theme show lock hide lang chart shape width maxwidth maxheight namespace service port mesh".split(
    " ",
  ),
  ..."weight header extras rows only one other __proto__ constructor toString hasOwnProperty _rsc".split(
    " ",
  ),
];
const sane = [
  ..."60 0 1 true false yes no none linkerd istio-ambient encryption,canary one few live 2026-11".split(
    " ",
  ),
  ..."dark light cpu,memory xml json /wizard/result?must=fips http http,grpc requests dedicated".split(
    " ",
  ),
];
/** Were it ever written into a page as it is, it would stand out. */
const mark = `"'><i data-mark>`;
const hostile = [
  ..."-1 NaN Infinity -Infinity 1e309 0x10 1e-9 007 9999999999999999999999 null undefined {} []".split(
    " ",
  ),
  ..."%00 %FF %C0%AF %ZZ %E2%80%AE %F0%9F%98%80 ../../etc/passwd ..%2f..%2f //evil.example".split(
    " ",
  ),
  ..."javascript:alert(1) https://evil.example/calculator __proto__ constructor.prototype $(id)".split(
    " ",
  ),
  encodeURIComponent(mark),
  encodeURIComponent(`</script>${mark}`),
  "x".repeat(5000),
  "1,".repeat(2000),
  "%0d%0aSet-Cookie:x=1",
];

const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...sane) },
  { weight: 4, arbitrary: fc.constantFrom(...hostile) },
  { weight: 2, arbitrary: fc.double().map(String) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }).map(encoded) },
);
const pair = fc.tuple(fc.oneof(fc.constantFrom(...keys), value), value);
const query = fc
  .array(pair, { maxLength: 8 })
  .map((pairs) => pairs.map(([key, given]) => `${key}=${given}`).join("&"));
const path = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...routes) },
  { weight: 1, arbitrary: value.map((given) => `/guide/${given}`) },
  { weight: 1, arbitrary: value.map((given) => `/${given}/calculator`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "/..%2f..%2fetc/passwd",
      "/%2e%2e/",
      "//x",
      "/_next/static/../../package.json",
      "/_next/image?url=x&w=1&q=1",
    ),
  },
);
/** One request to make. */
export const asked = fc.record({
  path,
  query: fc.oneof(
    { weight: 20, arbitrary: query },
    { weight: 1, arbitrary: fc.constant(`pods=1&x=${"y".repeat(6000)}`) },
  ),
  method: fc.oneof(
    { weight: 9, arbitrary: fc.constant("GET") },
    {
      weight: 1,
      arbitrary: fc.constantFrom("HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"),
    },
  ),
  headers: fc.oneof(
    { weight: 6, arbitrary: fc.constant({}) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        { accept: "text/markdown" },
        { accept: "*/*;q=oops" },
        { accept: "text/html, text/markdown" },
        { rsc: "1" },
        { "next-action": "x" },
        { "next-router-state-tree": "%7Bbroken" },
        { "x-forwarded-host": "evil.example" },
        { host: "evil.example" },
        { "content-security-policy": "script-src 'nonce-mine'" },
        { "accept-language": "x".repeat(9000) },
        { cookie: "__prerender_bypass=1; a=b" },
        { range: "bytes=0-1" },
        { "if-none-match": '"x"' },
        { "x-middleware-subrequest": "middleware" },
      ),
    },
  ),
});

/** @param {string} text */
function encoded(text) {
  try {
    return encodeURIComponent(text);
  } catch {
    return "%EF%BF%BD";
  }
}

/** What no client library lets one send. */
export const raw = [
  "GET /\0 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
  "GET /wizard\\..\\x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
  "GET http://evil.example/calculator HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
  "GET /../../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
  "GET /\xff\xfe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
  "GET /calculator?\xe2\x80\xae=\xff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
  "GET /calculator HTTP/1.1\r\nConnection: close\r\n\r\n",
  "GET /calculator HTTP/1.0\r\n\r\n",
  "BREW /calculator HTTP/1.1\r\nHost: x\r\n\r\n",
  `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${"y".repeat(200_000)}\r\n\r\n`,
  "GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
  "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
];
