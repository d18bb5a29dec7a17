/**
 * Suggestions under an input with `data-suggest="<address>"`: the WAI-ARIA combobox with a list box. It asks
 * `<address>?q=…` (with the form's other fields) for `{ suggestions: [{ text, detail, q }] }` and sends the form
 * with `q` when one is picked. Nothing needs it: without it, or when the request fails, the form works as it is.
 * At most 1.5 KB; only text nodes are written, never markup.
 */
export const comboboxScript = `(d=>{let i=d.querySelector('[data-suggest]'),l=d.createElement('ul'),n,a,c=0,t,
s=(e,o)=>{for(let k in o)e.setAttribute(k,o[k])},
m=k=>{n=k;a.forEach((v,j)=>s(l.children[j],{'aria-selected':j==k}));s(i,{'aria-activedescendant':k<0?'':'o'+k})},
w=x=>{a=x;l.textContent='';l.hidden=!x[0];s(i,{'aria-expanded':!l.hidden});x.forEach((v,j)=>{let e=d.createElement('li'),b=d.createElement('small');
s(e,{role:'option',id:'o'+j});b.textContent=v.detail;e.append(v.text,' ',b);e.onmousedown=f=>{f.preventDefault();p(j)};l.append(e)});m(-1)},
p=j=>{i.value=a[j].q;w([]);i.form.submit()};
s(l,{role:'listbox',id:'l','aria-label':i.dataset.suggestLabel});i.after(l);
s(i,{role:'combobox',autocomplete:'off','aria-autocomplete':'list','aria-controls':'l'});w([]);
i.oninput=()=>{let k=++c;clearTimeout(t);m(-1);i.value.trim()[1]?t=setTimeout(()=>fetch(i.dataset.suggest+'?'+new URLSearchParams(new FormData(i.form))).then(r=>r.json()).then(r=>k==c&&w(r.suggestions)).catch(()=>k==c&&w([])),150):w([])};
i.onkeydown=e=>{let k=e.key,z=a.length,y=k=='ArrowDown'?(n+1)%z:k=='ArrowUp'?(n<1?z:n)-1:-1;
if(z&&(y>=0||k=='Escape'||k=='Enter'&&n>=0)){e.preventDefault();y>=0?m(y):k=='Enter'?p(n):w([])}};
i.onblur=()=>{c++;clearTimeout(t);w([])}
})(document)`;
