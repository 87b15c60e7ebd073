/** How Kubernetes changes an object: merge patches, JSON patches, and the merge of `kubectl apply`. */

export type Data = { [key: string]: unknown };

const isData = (value: unknown): value is Data =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** RFC 7386, as `--type=merge` has it. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isData(patch)) return patch;
  const merged: Data = isData(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) Reflect.deleteProperty(merged, key);
    else merged[key] = mergePatch(merged[key], value);
  }
  return merged;
}

export type Operation = { op: string; path: string; value?: unknown };

/** RFC 6902, as far as the builder uses it; refuses a path that is not there. */
export function jsonPatch(target: unknown, operations: readonly Operation[]): unknown {
  const result = structuredClone(target);
  for (const { op, path, value } of operations) {
    const keys = path.slice(1).split("/");
    const last = keys.pop()!.replaceAll("~1", "/").replaceAll("~0", "~");
    let at = result as Data;
    for (const key of keys) at = at[key.replaceAll("~1", "/").replaceAll("~0", "~")] as Data;
    if (!(last in at)) throw new Error(`there is no ${path}`);
    if (op === "remove") Reflect.deleteProperty(at, last);
    else at[last] = value;
  }
  return result;
}

/** The key by which `kubectl apply` tells the items of a list apart; other lists are replaced. */
const mergeKeys: Readonly<Record<string, string>> = { ports: "port" };

/**
 * What `kubectl apply` makes of a live object: what the file says is set, what it said last time and
 * says no more is taken away, everything else stays.
 */
export function threeWay(last: unknown, file: unknown, live: unknown, field = ""): unknown {
  const key = mergeKeys[field];
  if (Array.isArray(file) && Array.isArray(live) && key) {
    const find = (list: unknown, item: Data) =>
      Array.isArray(list) ? (list as Data[]).find((other) => other[key] === item[key]) : undefined;
    const kept = (live as Data[]).filter((item) => !find(last, item) || find(file, item));
    return [
      ...kept.map((item) => {
        const given = find(file, item);
        return given ? threeWay(find(last, item), given, item) : item;
      }),
      ...(file as Data[]).filter((item) => !find(live, item)),
    ];
  }
  if (!isData(file) || !isData(live)) return file;
  const dropped = isData(last) ? Object.keys(last).filter((name) => !(name in file)) : [];
  const merged: Data = Object.fromEntries(
    Object.entries(live).filter(([name]) => !dropped.includes(name)),
  );
  for (const [name, value] of Object.entries(file)) {
    merged[name] = threeWay(isData(last) ? last[name] : undefined, value, live[name], name);
  }
  return merged;
}
