/** What themes of Bootstrap 3 and old resets do to a page, all at once, and names of variables that the widget has too. */
export const violentStyle = `
* { all: unset; box-sizing: content-box }
head, head *, script, style { display: none }
:root { --i: red; --s: red; --p: red; --w: red; --a: red; --r: red; --light: red; --dark: red; --ink: red; --paper: red; --accent: red }
html { display: block; font-size: 62.5%; color-scheme: light }
body { display: block; max-width: 1170px; margin: 0 auto; padding: 15px; font: 14px/1.42857143 "Helvetica Neue", Arial, sans-serif;
  color: #333; background: #fff; text-align: center; text-indent: 2em; letter-spacing: .1em; word-spacing: .5em;
  text-transform: uppercase; white-space: pre; cursor: wait; user-select: none; text-shadow: 1px 1px red;
  -webkit-text-fill-color: purple; line-height: .8; list-style: square; font-variant: small-caps; text-align-last: right }
div, p, h1, h2, ul { display: block; margin: 15px 0 }
div:empty, p:empty, span:empty, ul:empty { display: none }
label, small, h2, h3 { display: none }
input, button { width: 9px; height: 9px; opacity: .3; pointer-events: none; border: 5px dotted red }
a { color: #337ab7; text-decoration: underline; text-transform: uppercase; float: left; cursor: wait }
div a:focus, button:focus, input:focus { outline: 0 !important }
.hidden, [hidden] { display: none !important }
.w, .btn, .card, .open, .shut, .sos, .pick, .hint, .compact { display: none !important }
.panel { border: 1px solid #ddd; padding: 15px; border-radius: 4px; overflow: hidden }
`;

/** Libraries of that time: a global `$`, methods in everybody's prototypes, some over those of the browser. */
export const violentScript = `
window.$ = function (id) { return typeof id === "string" ? document.getElementById(id) : id };
window.$A = function (list) { var all = []; for (var i = 0; i < list.length; i++) all.push(list[i]); return all };
window.Widget = window.Words = "the page's own";
Array.from = $A;
Array.prototype.each = function (visit) { for (var i = 0; i < this.length; i++) visit(this[i], i); return this };
Array.prototype.include = function (one) { return this.indexOf(one) >= 0 };
Array.prototype.toJSON = function () { return "[" + this.join(", ") + "]" };
Array.prototype.first = function () { return this[0] };
String.prototype.toJSON = function () { return '"' + this + '"' };
String.prototype.startsWith = function (start) { return this.lastIndexOf(start, 0) === 0 };
Object.prototype.extend = function (more) { for (var name in more) this[name] = more[name]; return this };
Function.prototype.bind = function () {
  var method = this, given = $A(arguments), object = given.shift();
  return function () { return method.apply(object, given.concat($A(arguments))) };
};
Element.prototype.remove = function () { this.parentNode.removeChild(this); return this };
Element.prototype.show = Element.prototype.hide = Element.prototype.update = function () { return this };
document.getElementsByClassName = function (name) { return $A(document.querySelectorAll("." + name)) };
document.onselectstart = document.oncontextmenu = function () { return false };
document.onkeydown = function (event) { if (event.key === "Enter" || event.key === "ArrowDown") return false };
`;
