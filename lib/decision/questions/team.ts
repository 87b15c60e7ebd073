/** What the wizard asks about the people. Rows of the table in `questions.ts`. */
import type { Question } from "@/lib/decision/questions/question";

export const teamQuestions = {
  priority: {
    kind: "choice",
    options: ["simplicity", "features", "efficiency"],
    title: "What matters most to you when options are otherwise close?",
    why: "It tips the balance between two options that fit about equally well. It never rules anything out.",
    texts: {
      simplicity: { label: "Simplicity", explanation: "Fewer parts to learn and to look after." },
      features: { label: "Features", explanation: "Room to grow without changing the mesh." },
      efficiency: { label: "Efficiency", explanation: "Less CPU and memory for the same work." },
    },
  },
  operators: {
    kind: "choice",
    options: ["none", "one", "few", "platform"],
    title: "How many people could you page when the mesh breaks?",
    why: "A mesh stands in the path of every call. Somebody has to understand it at three in the morning, and that is the larger part of its price.",
    texts: {
      none: { label: "Nobody", explanation: "Everyone is busy with the product." },
      one: { label: "One person", explanation: "Who also has holidays." },
      few: { label: "Two to four", explanation: "Enough to share the duty." },
      platform: { label: "A platform team", explanation: "Running such things is their job." },
    },
  },
  company: {
    kind: "choice",
    options: ["under-11", "under-50", "50-plus"],
    title: "How many employees does your company have?",
    why: "Some builds are free only below a number of employees, and very small companies seldom have hands to spare for a mesh.",
    texts: {
      "under-11": { label: "10 or fewer", explanation: "All companies under your roof together." },
      "under-50": { label: "11 to 49", explanation: "Still below the usual licence limit." },
      "50-plus": { label: "50 or more", explanation: "Vendor builds may need a contract." },
    },
  },
  experience: {
    kind: "choice",
    options: ["new", "working", "expert"],
    title: "How well does your team know Kubernetes?",
    why: "Every mesh adds resource types and moving parts to learn. How much that costs depends on what you already know.",
    texts: {
      new: { label: "We are new to it", explanation: "Most of it is still being learned." },
      working: { label: "We work with it", explanation: "Daily use, with a look at the manual." },
      expert: { label: "We know it well", explanation: "Upgrades and outages are routine." },
    },
  },
  upgrades: {
    kind: "choice",
    options: ["yearly", "twice", "quarterly"],
    title: "How often a year could you upgrade the mesh?",
    why: "Each release is supported for a limited time. If you upgrade less often than that, you run a mesh without security fixes.",
    texts: {
      yearly: { label: "Once a year", explanation: "Or less." },
      twice: { label: "Twice a year", explanation: "Planned, with some testing." },
      quarterly: { label: "Every quarter", explanation: "Or more often." },
    },
  },
  languages: {
    kind: "choice",
    options: ["one", "many"],
    title: "In how many languages are your services written?",
    why: "With one language a shared library can do much of what a mesh does. With several you would write and keep it several times.",
    texts: {
      one: { label: "One", explanation: "Or one that nearly all services share." },
      many: { label: "Several", explanation: "Two or more that matter." },
    },
  },
} as const satisfies Readonly<Record<string, Question>>;
