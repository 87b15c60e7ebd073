// @ts-check
/** Pages rendered for one request: changed as a whole, then compressed and sent. */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { log } from "./log.js";

/** Quick ones: a page is compressed once for each reader. */
const encodings = /** @type {const} */ ([
  [
    "br",
    (/** @type {Buffer} */ body) =>
      promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  ],
  ["gzip", (/** @type {Buffer} */ body) => promisify(gzip)(body)],
]);

/** @param {string} accepted the request's Accept-Encoding */
function encodingFor(accepted) {
  return encodings.find(([name]) =>
    new RegExp(`(^|[, ])${name}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))\\s*([,;]|$)`, "i").test(accepted),
  );
}

/**
 * Makes an answer wait until it is whole. Call before the handler that writes it.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {(html: string) => string} change applied where the answer is HTML
 */
export function inOnePiece(request, response, change) {
  const encoding = encodingFor(String(request.headers["accept-encoding"] ?? ""));
  // Whoever writes the answer would compress it piece by piece.
  delete request.headers["accept-encoding"];
  /** @type {Buffer[]} */
  const pieces = [];
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const writeHead = response.writeHead.bind(response);

  const send = async () => {
    let body = Buffer.concat(pieces);
    if (/^text\/html/.test(String(response.getHeader("content-type")))) {
      body = Buffer.from(change(body.toString("utf8")));
    }
    const vary = String(response.getHeader("vary") ?? "");
    if (!/accept-encoding/i.test(vary)) response.appendHeader("Vary", "Accept-Encoding");
    if (encoding && body.length > 0) {
      body = await encoding[1](body);
      response.setHeader("Content-Encoding", encoding[0]);
    }
    if (body.length > 0) response.setHeader("Content-Length", body.length);
    Object.assign(response, { write, end, writeHead });
    end(body);
  };

  /** @param {any[]} args a piece, perhaps its encoding, perhaps whom to tell */
  const keep = ([piece, encodingOfPiece, told]) => {
    if (piece !== undefined && piece !== null && typeof piece !== "function") {
      pieces.push(
        typeof piece === "string" ? Buffer.from(piece, encodingOfPiece) : Buffer.from(piece),
      );
    }
    return [piece, encodingOfPiece, told].find((each) => typeof each === "function");
  };
  response.write = (/** @type {any[]} */ ...args) => {
    keep(args)?.();
    return true;
  };
  response.end = (/** @type {any[]} */ ...args) => {
    const told = keep(args);
    if (told) response.once("finish", told);
    send().catch((error) => {
      log("error", "page not sent", { message: String(error) });
      response.destroy();
    });
    return response;
  };
  // Nothing goes out before the whole is known.
  response.flushHeaders = () => undefined;
  response.writeHead = (/** @type {number} */ status, /** @type {any[]} */ ...more) => {
    response.statusCode = status;
    const headers = more.find((each) => typeof each === "object") ?? {};
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    return response;
  };
}
