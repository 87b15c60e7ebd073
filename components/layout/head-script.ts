import { dateElementsScript } from "@/components/fact/date-elements";
import { themeScript } from "@/components/layout/theme-script";

/**
 * All that runs in the head before the first paint. One constant without input, so that one hash
 * can stand for it in the Content-Security-Policy.
 */
export const headScript = `${themeScript};${dateElementsScript}`;
