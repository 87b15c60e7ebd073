/**
 * What depends on today, on pages that were made earlier: `<stale-mark>` shows itself once its day
 * is past, `<relative-date>` says how far off its day is. Both work before the first paint, without
 * React and wherever markup appears; without a script they show nothing and the dates beside them
 * say it all. The text of a relative date is in a shadow root, where React does not look for what
 * it rendered. Months are rounded down, so that no window looks longer than it is.
 */
export const dateElementsScript = `(function(){var n=new Date,t=Date.UTC(n.getFullYear(),n.getMonth(),n.getDate());function d(e,k){return Math.round((Date.parse(e.getAttribute(k))-t)/864e5)}customElements.define("stale-mark",class extends HTMLElement{connectedCallback(){if(d(this,"data-stale-after")<0)this.dataset.stale=""}});customElements.define("relative-date",class extends HTMLElement{connectedCallback(){var x=d(this,"data-date"),a=Math.abs(x),u=a<45?["day",1]:a<731?["month",30.44]:["year",365.25];if(x===x)(this.shadowRoot||this.attachShadow({mode:"open"})).textContent="("+new Intl.RelativeTimeFormat("en-GB",{numeric:u[1]>1?"always":"auto"}).format(Math.trunc(x/u[1]*1.02),u[0])+")"}})})()`;
