import { frameHeights } from "./frame-heights.ts";

/**
 * Asks in all widgets of the page at once, by their own buttons, so that every outcome can be seen. A widget puts the
 * focus on its answer; here it goes back to the button, and the page stays where it is, until the visitor acts.
 */
export const demoScript = `(function(){
var button=document.getElementById("ask-all"),tag="zdravchat-widget",back=false,top=0;
function stop(){back=false}
if(window.customElements)customElements.whenDefined(tag).then(function(){button.hidden=false});
button.onclick=function(){
back=true;top=scrollY;
document.querySelectorAll(tag+"[q]").forEach(function(widget){
var ask=widget.shadowRoot&&widget.shadowRoot.querySelector("form button");
if(ask)ask.click()
})};
document.addEventListener("focusin",function(event){
if(back&&event.target.localName===tag){button.focus({preventScroll:true});scrollTo(0,top)}
});
["pointerdown","keydown","wheel","touchstart"].forEach(function(type){addEventListener(type,stop,{capture:true,passive:true})});
${frameHeights}
})()`;
