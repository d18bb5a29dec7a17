const rules = `
body.work{font-size:1rem}
body.work>*{max-width:76rem}
.work h1{font-size:clamp(1.4rem,1.1rem + 1.2vw,1.9rem)}
.work h2{font-size:1.15rem}
.work section{margin:1.6rem 0}
.work nav{font-size:1rem}
.work header form{display:inline}
.work input,.work select,.work textarea,.work button,.work .btn{min-height:2.75rem;padding:.3rem .8rem;border-radius:8px;font:inherit}
.work button,.work .btn{flex:0 1 auto;font-weight:600}
.work [hidden]{display:none}
.work :focus-visible{outline-offset:0;box-shadow:0 0 0 5px var(--sun)}
.work main:focus{box-shadow:none}
.work select,.work textarea{width:100%;border:2px solid var(--ink);background:var(--paper);color:inherit}
.work textarea{min-height:6rem;padding:.5rem .8rem;resize:vertical}
.work input[type=checkbox],.work input[type=radio]{width:1.35rem;height:1.35rem;min-height:0;flex:none;margin:.1rem 0 0;accent-color:var(--pine)}
.field{display:grid;gap:.35rem;margin:0 0 1rem;flex:1 1 15rem;min-width:0}
.field label,.tick label,fieldset legend{font-weight:600}
.field .hint,.field .wrong{margin:0}
.wrong{color:var(--sos);font-weight:600;font-size:.95rem}
.tick{display:flex;gap:.6rem;align-items:flex-start;margin:0 0 .6rem}
.tick label{font-weight:400;flex:1}
fieldset{border:1px solid var(--line);border-radius:8px;margin:0 0 1.2rem;padding:.8rem 1rem;min-width:0}
.work form.stack{display:block}
.work form.in{display:inline-flex;gap:.5rem;flex-wrap:wrap;align-items:center}
.fields{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:start}
form.fields{align-items:end}
.actions{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;margin:1rem 0}
button.plain{background:none;border-color:transparent;color:var(--pine);text-decoration:underline;padding:.3rem 0;font-weight:400}
button.danger{background:none;border-color:var(--sos);color:var(--sos)}
:root{--line:#b9c6c0}
@media(prefers-color-scheme:dark){:root{--line:#3d4d46}}
.notice{border-left:5px solid var(--line);background:var(--wash);padding:.7rem 1rem;margin:0 0 1rem;border-radius:0 8px 8px 0}
.notice p:last-child,.notice ul:last-child{margin:0}
.notice.done{border-color:var(--ok)}
.notice.warning{border-color:var(--sun)}
.notice.error{border-color:var(--sos)}
fieldset.notice{border-width:0 0 0 5px}
fieldset.notice legend{float:left;width:100%;padding:0;margin:0 0 .4rem}
fieldset.notice legend+*{clear:both}
.scroll{overflow-x:auto;margin:0 0 1rem}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:600;padding:0 0 .4rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .6rem;border-bottom:1px solid var(--line)}
thead th{position:sticky;top:0;background:var(--paper);border-bottom:2px solid var(--ink);white-space:nowrap}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
.tag{display:inline-block;border:1px solid currentColor;border-radius:6px;padding:0 .4rem;font-size:.9rem;white-space:nowrap}
.tag.ok{color:var(--ok)}.tag.bad{color:var(--sos)}.tag.soft{color:var(--soft)}
del{color:var(--sos);text-decoration-thickness:1px}
ins{color:var(--ok);text-decoration:none;font-weight:600}
.crumbs{font-size:.95rem;margin:0 0 .2rem}
.tabs{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;border-bottom:2px solid var(--line);margin:0 0 1.2rem}
.tabs a{padding:.5rem 0;text-decoration:none}
.tabs a[aria-current]{color:inherit;font-weight:700;box-shadow:0 2px 0 var(--pine)}
dl.facts{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.3rem 1rem;margin:0 0 1rem}
dl.facts dt{color:var(--soft)}dl.facts dd{margin:0;min-width:0}
.label{font-weight:600;margin:0 0 .3rem}
.fields.top{align-items:start}
.lines{list-style:none;padding:0;margin:0 0 1rem}
.lines>li{display:flex;flex-wrap:wrap;gap:.3rem .8rem;align-items:center;border-top:1px solid var(--line);padding:.5rem 0}
.lines .tick,.lines>li>label{flex:0 0 13rem;margin:0;min-width:0}
.lines>li>input{flex:1 1 14rem;width:auto;min-width:0}
.lines .tag{flex:0 0 6.6rem;text-align:center}
.lines .hint,.lines .wrong,.lines details[open]{flex-basis:100%}
.lines .hint,.lines .wrong,.lines details{margin:0}
.lines summary{font-size:.95rem;color:var(--soft)}
.pick.ways a{align-content:start;padding:.9rem 1.1rem}
fieldset ul{margin:0 0 1rem}
.shown{white-space:pre-wrap;max-height:28rem;overflow:auto;border:1px solid var(--line);border-radius:8px;padding:.8rem 1rem;margin:0 0 1rem}
mark{background:none;color:inherit;text-decoration:underline 2px var(--pine)}
mark.unknown{background:var(--sun);color:#15211d;text-decoration:none}
.todo{list-style:"☐  "}
.drop{border:2px dashed var(--line);border-radius:8px;padding:.8rem 1rem;margin:0 0 1rem}
.drop .field,.drop p{margin:0}
.work progress{width:100%;height:1.2rem;accent-color:var(--pine)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.rows{list-style:none;margin:0 0 1rem;padding:0}
ol.rows{counter-reset:row}
.rows>li{border-top:1px solid var(--line);padding:.6rem 0}
.rows>li>small{color:var(--soft)}
.rows .head{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:flex-start;gap:.2rem 1rem}
.bars{margin:0 0 1rem}
.bars .head{display:flex;justify-content:space-between;gap:1rem;margin:0}
.rows .tick{margin:0;align-items:center}
.rows .tick input{margin:0}
.rows .actions{margin:.2rem 0}
td details,.rows details{margin:0}
td summary{white-space:nowrap}
.work summary{cursor:pointer;padding:.35rem 0;color:var(--pine)}
.filters{display:flex;flex-wrap:wrap;gap:.4rem;margin:0 0 1rem}
.filters a{border:1px solid var(--line);border-radius:8px;padding:.45rem .8rem;text-decoration:none}
.filters a[aria-current]{border-color:var(--pine);background:var(--pine);color:var(--paper)}
.field.button{flex:none}
.topic{display:grid;gap:1rem 2rem;padding:.6rem 0 0;border-top:1px solid var(--line)}
.topic>*{min-width:0}
.topic>div:first-child{max-width:44rem}
.topic li{margin:0 0 .5rem}
.topic h3{font-size:1rem;margin:1rem 0 .4rem}
.topic img{display:block;width:100%;max-width:44rem;height:auto;margin:0 0 .8rem;border:1px solid var(--line)}
@media(min-width:64rem){.topic{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}}
iframe{width:100%;min-height:32rem;border:2px solid var(--line);border-radius:8px}
@media(max-width:40rem){
table.cards,table.cards tbody,table.cards tr,table.cards td,table.cards th[scope=row]{display:block}
table.cards caption{display:block}
table.cards thead{position:absolute;left:-99rem}
table.cards tr{border-bottom:2px solid var(--line);padding:.5rem 0}
table.cards td,table.cards th[scope=row]{border:0;padding:.15rem 0}
table.cards td[data-label]:before{content:attr(data-label) ": ";color:var(--soft)}
table.cards td.number{text-align:left}
dl.facts{grid-template-columns:1fr}
dl.facts.numbers{grid-template-columns:3fr 2fr}
dl.facts.numbers dd{text-align:right}
.lines .tick,.lines>li>label{flex-basis:100%}
}
@media print{.work form,.work .actions,.tabs,.work .screen{display:none}}
`;

/** On top of the residents' style, for the coordinators' denser pages: forms, tables, notices. */
export const workspaceStyleText = rules.replaceAll("\n", "");
