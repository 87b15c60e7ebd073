import type { ListPrice } from "@/lib/catalog/overhead-schema";
import type { Range } from "@/lib/format";
import type { Resources } from "@/lib/overhead/estimate";
import { rangeOf } from "@/lib/overhead/range";

/** Prices per hour of one vCPU and of one GiB of memory. */
export type Price = {
  readonly currency: string;
  readonly vcpuPrice: number;
  readonly gibPrice: number;
};

export type Cost = Range & { readonly currency: string };

/** 365 days of 24 hours over 12 months. */
const hoursPerMonth = 730;

/** Money per month that `total` costs at `price`, in the price's currency. */
export function costPerMonth(total: Resources, { currency, vcpuPrice, gibPrice }: Price): Cost {
  const perMonth = rangeOf(
    (bound) =>
      hoursPerMonth *
      ((total.cpuMillicores[bound] / 1000) * vcpuPrice +
        (total.memoryMiB[bound] / 1024) * gibPrice),
  );
  return { currency, ...perMonth };
}

/**
 * The reader's price, completed from the list price of the data. A price in one currency and one in
 * another cannot be added up, so a foreign currency with a price missing falls back to the list.
 */
export function priceFrom(
  list: ListPrice,
  reader: { readonly [K in keyof Price]?: Price[K] | undefined } = {},
): Price {
  const listed = {
    currency: list.currency,
    vcpuPrice: list.vcpuPerHour,
    gibPrice: list.gibPerHour,
  };
  const { currency = list.currency, vcpuPrice, gibPrice } = reader;
  const complete = vcpuPrice !== undefined && gibPrice !== undefined;
  if (currency !== list.currency && !complete) return listed;
  return {
    currency,
    vcpuPrice: vcpuPrice ?? listed.vcpuPrice,
    gibPrice: gibPrice ?? listed.gibPrice,
  };
}
