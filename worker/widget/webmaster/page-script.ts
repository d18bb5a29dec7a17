import { frameHeights } from "./frame-heights.ts";

/**
 * Buttons that copy the text of a field, and previews as high as what they show. Without it the texts can
 * be selected and copied by hand, and the previews scroll.
 */
export const pageScript = `(function(){
document.querySelectorAll("[data-copy]").forEach(function(button){
var field=document.getElementById(button.dataset.copy),state=button.parentNode.querySelector("[role=status]");
button.hidden=false;
button.onclick=function(){
field.focus();field.select();
function say(text){state.textContent="";setTimeout(function(){state.textContent=text},50)}
function old(){say(document.execCommand("copy")?button.dataset.copied:button.dataset.failed)}
if(navigator.clipboard&&navigator.clipboard.writeText)navigator.clipboard.writeText(field.value).then(function(){say(button.dataset.copied)},old);
else old()
}});
${frameHeights}
})()`;
