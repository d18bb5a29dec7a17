const rules = `
:root{--ink:#15211d;--soft:#4c5a54;--paper:#fff;--wash:#eef4f1;--pine:#0a5a4c;--sos:#b3261e;--sun:#f2b705;--ok:#1c7c4a;--r:14px;color-scheme:light dark}
@media(prefers-color-scheme:dark){:root{--ink:#e9f1ee;--soft:#a9b8b2;--paper:#101815;--wash:#1b2823;--pine:#4fc3a8;--sos:#ff8a80;--ok:#6fd39d}}
*{box-sizing:border-box}
body{margin:0;font:1.125rem/1.5 system-ui,"Segoe UI",Roboto,"PT Sans",sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:break-word}
body>*{max-width:46rem;margin:0 auto;padding:0 1.1rem}
.skip{position:absolute;left:-99rem}
.skip:focus{left:0;z-index:2;background:var(--paper)}
header{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;padding:.7rem 1.1rem}
header a{display:flex;align-items:center;gap:.5rem;min-height:2.8rem;text-decoration:none}
header>a{font-weight:700;color:inherit}
nav,.row,form{display:flex;flex-wrap:wrap;gap:.6rem}
nav{gap:0 1.1rem}
a{color:var(--pine)}
h1{font-size:clamp(1.7rem,1.2rem + 2.6vw,2.6rem);line-height:1.15;margin:1rem 0 .6rem;text-wrap:balance}
h1.place{font-size:1.05rem;line-height:1.4;margin:1rem 0 .3rem}
h2{font-size:1.25rem;line-height:1.25;margin:0 0 .5rem;text-wrap:balance}
section{margin:2rem 0}
p{margin:0 0 .8rem}
.lead,.hint,small,::placeholder{color:var(--soft)}
.lead{margin-bottom:1.4rem}
.hint,small,nav,footer{font-size:.95rem}
label,.hint{flex-basis:100%;font-weight:600}
.hint,small{font-weight:400}
.box{position:relative;flex:999 1 16rem}
.slim .box{flex-basis:8rem}
input,select,textarea,button,.btn{width:100%;min-height:3.4rem;font:inherit;padding:.4rem 1rem;border:2px solid var(--ink);border-radius:var(--r);background:var(--paper);color:inherit}
button,.btn{flex:1 0 auto;width:auto;font-weight:700;border-color:var(--pine);background:var(--pine);color:var(--paper);display:inline-flex;align-items:center;justify-content:center;text-align:center;text-decoration:none}
.btn{flex:1 1 13rem}
.slim button{flex:none}
.second{background:0;color:var(--pine)}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 8px var(--sun)}
main:focus{outline:0;box-shadow:none}
[role=listbox]{position:absolute;z-index:1;left:0;right:0;margin:.7rem 0;padding:.3rem;list-style:none;background:var(--paper);border:2px solid;border-radius:var(--r)}
[role=option]{padding:.5rem .7rem;border-radius:10px}
small{display:block}
[aria-selected=true],[aria-selected=true] small{background:var(--pine);color:var(--paper)}
.card,.pick a{background:var(--wash);border-radius:20px;padding:1.2rem 1.3rem;margin:.8rem 0 1.2rem}
.card h1,.card h2{font-size:1.45rem;line-height:1.25;margin:0 0 .4rem;text-wrap:wrap}
.card>:last-child{margin:0}
.card h2+.row{margin-top:.8rem}
.sos p{margin:0 0 .3rem}
.place{margin-bottom:.4rem}
.state{display:flex;gap:.6rem;font-weight:600}
.state:before{content:"";flex:none;width:.75rem;height:.75rem;margin-top:.45em;border-radius:50%;border:2px solid var(--ok);background:var(--ok)}
.shut:before{background:0;border-color:var(--soft)}
.row{gap:.6rem 1rem;margin:0 0 .8rem}
.two,.pick{display:grid;gap:1.4rem;grid-template-columns:repeat(auto-fit,minmax(min(16rem,100%),1fr));margin:2rem 0}
.two section{margin:0}
ul{margin:0;padding-left:1.6rem}
.yes ::marker{content:"✓  ";color:var(--ok)}
.no ::marker{content:"✕  ";color:var(--sos)}
.pick,.list{list-style:none;padding:0;margin:1rem 0}
.pick{gap:.6rem}
.pick a{display:grid;align-content:center;min-height:3.4rem;height:100%;margin:0;padding:.5rem 1.1rem;border-radius:var(--r);color:inherit}
.pick a,.list a{font-weight:600;text-decoration:none}
.pick a:hover,.list a:hover{text-decoration:underline}
.list{columns:2 15rem}
.list li{padding:.4rem 0;break-inside:avoid}
.list small{display:inline}
.sos{border-left:6px solid var(--sos);padding-left:1rem}
.sos strong,.sos strong a{color:var(--sos);font-size:1.15rem}
details{margin-bottom:.8rem}
.off>summary{padding:.6rem 0;color:var(--pine)}
fieldset{flex-basis:100%;min-width:0;margin:0;padding:0;border:0}
legend{padding:0;font-weight:600}
.one{display:flex;gap:.7rem;align-items:center;min-height:3rem;font-weight:400}
.one input{flex:none;width:1.5rem;min-height:1.5rem;margin:0;accent-color:var(--pine)}
pre,code{white-space:pre-wrap;overflow-wrap:anywhere}
.send div{flex:1 1 16rem}
.send{display:flex;flex-wrap:wrap;gap:1.4rem;justify-content:space-between}
img{max-width:100%;height:auto;border:2px solid var(--wash);border-radius:8px}
footer{color:var(--soft);padding:2rem 1.1rem}
footer a{padding:.3rem 0}
@media screen{.paper{display:none}}
@media print{
:root{--ink:#000;--soft:#000;--paper:#fff;--pine:#000;--sos:#000}
html{font-size:80%}
.skip,form,nav,.row,.off{display:none}
.card{border:1pt solid}
section{break-inside:avoid}
}
`;

/** The style of every page, without the line ends: it travels inside each page, so it must stay under 2 KB compressed. */
export const styleText = rules.replaceAll("\n", "");
