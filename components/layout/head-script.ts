import { dateElementsScript } from "@/components/fact/date-elements";
import { tabMeshes } from "@/components/guide/tab-mesh";

/**
 * Runs before the first paint, and before React: marks the document as scripted, applies the theme
 * and the mesh (for tabs) chosen earlier, and acts on the theme switch and on tabs from the first
 * click on. The frame takes its theme from its own address and touches no storage.
 */
export const choicesScript = `(function (root) {
  root.dataset.js = "";
  function remember(key, value) {
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch (e) {}
  }
  function showTheme(theme) {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
  }
  if (location.pathname.indexOf("/embed/") === 0) {
    showTheme(new URLSearchParams(location.search).get("theme"));
    return;
  }
  try {
    showTheme(localStorage.getItem("theme"));
    var mesh = localStorage.getItem("mesh");
    if (${JSON.stringify(tabMeshes.map(({ id }) => id))}.includes(mesh)) root.dataset.mesh = mesh;
  } catch (e) {}
  addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-theme-switch] input").forEach(function (input) {
      input.checked = input.value === (root.dataset.theme || "system");
    });
  });
  addEventListener("change", function (event) {
    if (!event.target.closest("[data-theme-switch]")) return;
    var theme = event.target.value;
    showTheme(theme);
    remember("theme", theme === "system" ? null : theme);
  });
  addEventListener("click", function (event) {
    var tab = event.target.closest("[role=tab][data-of]");
    if (!tab) return;
    var top = tab.getBoundingClientRect().top;
    root.dataset.mesh = tab.dataset.of;
    remember("mesh", tab.dataset.of);
    dispatchEvent(new Event("meshfit:mesh"));
    // Tabs further up may have changed their height; the one pressed stays where it was.
    scrollBy({ top: tab.getBoundingClientRect().top - top, behavior: "instant" });
  });
})(document.documentElement)`;

/** All that runs in the head. A constant without input, so that one hash can stand for it. */
export const headScript = `${choicesScript};${dateElementsScript}`;
