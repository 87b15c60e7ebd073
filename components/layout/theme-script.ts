/**
 * Runs in the head before the first paint: marks the document as scripted and applies the theme and
 * the mesh (for tabs) the reader chose earlier. A frame takes its theme from its own address and
 * touches no storage. Kept as one constant so that its hash can stand in the
 * Content-Security-Policy.
 */
export const themeScript = `(function(d){d.dataset.js="";try{var t,m;if(location.pathname.indexOf("/embed/")===0){t=new URLSearchParams(location.search).get("theme")}else{t=localStorage.getItem("theme");m=localStorage.getItem("mesh")}if(t==="light"||t==="dark")d.dataset.theme=t;if(m==="linkerd"||m==="istio-sidecar"||m==="istio-ambient")d.dataset.mesh=m}catch(e){}})(document.documentElement)`;
