/** What matters most when options are close. Rule for the table in `criteria.ts`. */
import { estimatedShare } from "@/lib/decision/criteria/cost";
import type { Contender } from "@/lib/decision/contenders";
import type { Because, Rule } from "@/lib/decision/criteria/criterion";
import type { Scene } from "@/lib/decision/situation";
import { burdenOf, light } from "@/lib/decision/criteria/team";
import { factOf, inBrackets, sourcesOf } from "@/lib/decision/wording";

const plain = (reason: string): Because => ({ reason, sources: [] });

function simplicity(contender: Contender, scene: Scene): Because {
  const burden = burdenOf(contender, scene);
  const adds = burden === 0 ? "nothing" : burden <= light ? "little" : "much";
  return plain(
    `${contender.subject} adds ${adds} to look after, and simplicity matters most to you.`,
  );
}

function features({ subject, breadth }: Contender): Because {
  const part = breadth >= 0.7 ? "most" : breadth >= 0.4 ? "about half" : "few";
  return plain(
    `${subject} covers ${part} of the needs we ask about, and features matter most to you.`,
  );
}

function efficiency(contender: Contender): Because {
  if (contender.id === "none") return plain("Without a mesh there are no proxies to pay for.");
  const path = factOf(contender, "data_plane");
  const { footprint } = contender.judged;
  const amount = footprint <= 0.2 ? "little" : footprint <= 0.5 ? "a moderate amount" : "most";
  return {
    reason: `${contender.subject} takes ${amount} of CPU and memory among these options${inBrackets(path)}, and efficiency matters most to you.`,
    sources: sourcesOf(path),
  };
}

export const whatMattersMost: Rule = {
  rate(contender, scene) {
    switch (scene.answers.priority) {
      case "simplicity":
        return -burdenOf(contender, scene);
      case "features":
        return contender.breadth;
      case "efficiency":
        // Without a figure of its own the kind of data plane has to speak for it.
        return estimatedShare(contender, scene) ?? -contender.judged.footprint;
      case undefined:
        return null;
    }
  },
  because(contender, scene) {
    switch (scene.answers.priority) {
      case "features":
        return features(contender);
      case "efficiency":
        return efficiency(contender);
      default:
        return simplicity(contender, scene);
    }
  },
};
