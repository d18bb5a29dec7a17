/**
 * Tells the page around how high the frame's content is, in whole CSS pixels: when it changes, and when the frame is
 * given another size. Nothing else is told, and no message is listened to. Alone in a window it does nothing.
 */
export const heightScript = `(function(w,d){
if(w.parent===w)return;
function tell(){w.parent.postMessage({zdravchat:"height",height:Math.ceil(d.documentElement.getBoundingClientRect().height)},"*")}
if(w.ResizeObserver)new ResizeObserver(tell).observe(d.documentElement);
w.addEventListener("load",tell);
w.addEventListener("resize",tell)
})(window,document)`;
