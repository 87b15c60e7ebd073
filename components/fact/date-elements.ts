/**
 * What depends on today, on pages that were made earlier: `<stale-mark>` shows itself once its day
 * is past, `<relative-date>` says how far off its day is. Both work before the first paint, without
 * React and wherever markup appears; without a script they show nothing and the dates beside them
 * say it all. The text of a relative date is in a shadow root, where React does not look for what
 * it rendered. Months are rounded down, so that no window looks longer than it is.
 * The words are put together here: the browser's own formatter kept a phone from drawing the page
 * for some 190 ms, at a quarter of the speed of a laptop, to say "in 6 months".
 */
export const dateElementsScript = `(function(){var n=new Date,t=Date.UTC(n.getFullYear(),n.getMonth(),n.getDate());function d(e,k){return Math.round((Date.parse(e.getAttribute(k))-t)/864e5)}customElements.define("stale-mark",class extends HTMLElement{connectedCallback(){if(d(this,"data-stale-after")<0)this.dataset.stale=""}});customElements.define("relative-date",class extends HTMLElement{connectedCallback(){var x=d(this,"data-date"),a=Math.abs(x),u=a<45?["day",1]:a<731?["month",30.44]:["year",365.25];if(x!==x)return;var c=Math.trunc(a/u[1]*1.02),w=c+" "+u[0]+(c===1?"":"s"),r=u[1]>1||c>1?x<0?w+" ago":"in "+w:c===0?"today":x<0?"yesterday":"tomorrow";(this.shadowRoot||this.attachShadow({mode:"open"})).textContent="("+r+")"}})})()`;
