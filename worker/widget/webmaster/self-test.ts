import { elementName } from "../promise.ts";
import { selfTestWords } from "./self-test-words.ts";

/** How long the test waits for our host, in milliseconds, before it says that nothing came. */
const patienceMs = 15_000;

/**
 * A script that a webmaster pastes into the page, or runs in the browser's console there: it says in the console and at
 * the top of the page what keeps the widget from working. It asks our host alone, with a made-up address, and leaves
 * the page as it is but for its own report. In the words of browsers of ten years ago, so that it runs where the
 * widget does not.
 */
export function selfTest(origin: string): string {
  return `(function(){
var host=${literal(origin)},tag=${literal(elementName)},words=${literal(selfTestWords)};
var lines=[],blocked={},broken=0,waits=0;
function all(what){return document.querySelectorAll(what)}
function good(text){lines.push("✓ "+text)}
function bad(text){broken++;lines.push("✕ "+text.replace(/HOST/g,host))}
document.addEventListener("securitypolicyviolation",function(e){
if(String(e.blockedURI).indexOf(host)===0)blocked[e.effectiveDirective.replace("-elem","")]=1});
function begin(){waits++;var open=true;return function(tell){if(open){open=false;tell();if(--waits===0)report()}}}
/* The browser tells of what a policy forbade a moment after the request has failed. */
function failed(end,directive,forbidden,other){setTimeout(function(){end(function(){bad(blocked[directive]?forbidden:other)})},300)}
function late(end,text){setTimeout(function(){end(function(){bad(text)})},${patienceMs})}
function report(){
lines.push(broken?words.broken:words.fine);
var text=words.title+"\\n"+lines.join("\\n"),box=document.createElement("pre");
box.id="zdravchat-test";box.textContent=text;
box.style.cssText="white-space:pre-wrap;padding:1em;border:2px solid;background:#fff;color:#000;font:16px/1.5 sans-serif";
document.body.insertBefore(box,document.body.firstChild);console.log(text)}
function ask(path,found,missing){
var end=begin();late(end,words.apiSilent);
fetch(host+"/api/v1/"+path,{credentials:"omit"}).then(function(answer){end(function(){
if(answer.ok)good(found);else bad(answer.status===404&&missing?missing:words.apiRefused+answer.status)})},
function(){failed(end,"connect-src",words.connectBlocked,words.apiAway)})}
function probe(kind,address,directive,loaded,forbidden,away){
var end=begin(),node=document.createElement(kind);
late(end,away);node.hidden=true;
node.onload=function(){setTimeout(function(){end(function(){if(blocked[directive])bad(forbidden);else loaded()})},300)};
node.onerror=function(){failed(end,directive,forbidden,away)};
node.src=address;(document.head&&kind==="script"?document.head:document.body).appendChild(node);
if(kind==="iframe")setTimeout(function(){if(blocked[directive])end(function(){bad(forbidden)})},600)}
function works(){return !!window.customElements&&!!customElements.get(tag)}
function run(){
var tags=all(tag),scripts=all('script[src*="/widget/v1."]'),frames=all('iframe[src*="/embed/"]'),badges=all('img[src*="/badge.svg"]'),links=all('a[href^="'+host+'"]'),end=begin(),i;
if(tags.length||scripts.length){
if(tags.length)good(words.tagThere);else bad(words.tagCut);
if(!scripts.length)bad(words.scriptCut);
if(!window.customElements||!window.fetch)bad(words.oldBrowser);
else{
if(works())good(words.scriptRuns);
else probe("script",host+"/widget/v1.js","script-src",function(){if(scripts.length)bad(words.scriptDead);else good(words.scriptLoads)},words.scriptBlocked,words.scriptAway);
ask("lookup?q="+encodeURIComponent("тест найден"),words.apiAnswers);
for(i=0;i<tags.length;i++){
var chat=tags[i].getAttribute("chat"),region=tags[i].getAttribute("region");
if(chat)ask("chats/"+encodeURIComponent(chat),words.chatKnown+chat,words.chatUnknown+chat);
else if(region)ask("regions/"+encodeURIComponent(region),words.regionKnown+region,words.regionUnknown+region);
if(works()&&tags[i].getBoundingClientRect().height<20)bad(words.hidden)}}}
if(frames.length)probe("iframe",frames[0].src,"frame-src",function(){good(words.frameLoads)},words.frameBlocked,words.frameAway);
if(badges.length)probe("img",badges[0].src,"img-src",function(){good(words.badgeLoads)},words.badgeBlocked,words.badgeAway);
if(!tags.length&&!scripts.length&&!frames.length&&!badges.length){if(links.length)good(words.linkThere);else bad(words.allCut)}
end(function(){})}
if(document.readyState==="complete")run();else window.addEventListener("load",run);
})()`;
}

/** A value as a literal of the script, which may stand in a page between tags. */
function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
