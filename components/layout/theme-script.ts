/**
 * Runs in the head before the first paint: marks the document as scripted and applies the theme
 * the reader chose earlier. A frame takes its theme from its own address and touches no storage.
 * Kept as one constant so that its hash can stand in the Content-Security-Policy.
 */
export const themeScript = `(function(d){d.dataset.js="";try{var t=location.pathname.indexOf("/embed/")===0?new URLSearchParams(location.search).get("theme"):localStorage.getItem("theme");if(t==="light"||t==="dark")d.dataset.theme=t}catch(e){}})(document.documentElement)`;
