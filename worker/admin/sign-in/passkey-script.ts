/**
 * Makes the button inside `[data-passkey]` create or use a passkey. The box says where to ask: `data-options` and
 * `data-answer` are addresses that take JSON, `data-next` the page to go on to; `data-words` holds what is said.
 * With `data-link` the secret behind "#" travels along, and what the server says of it stands in `[data-whose]` at once.
 * Bytes are converted by hand: phones of 2021 know no `parseCreationOptionsFromJSON`. Only text is written, no markup.
 * At most 2.5 KB.
 */
export const passkeyScript = `(d=>{let x=d.querySelector('[data-passkey]');if(!x)return;
let o=x.dataset,w=JSON.parse(o.words),b=x.querySelector('button'),s=x.querySelector('[role=status]'),h=x.querySelector('[data-whose]'),k=location.hash.slice(1),
say=(t,e)=>{s.textContent=t||'';s.className=e?'wrong':'';if(e){s.tabIndex=-1;s.focus()}},
bin=t=>Uint8Array.from(atob(t.replace(/-/g,'+').replace(/_/g,'/')),c=>c.charCodeAt(0)),
txt=v=>btoa(String.fromCharCode(...new Uint8Array(v))).replace(/[+]/g,'-').replace(/[/]/g,'_').replace(/=/g,''),
ids=l=>(l||[]).map(c=>Object.assign({},c,{id:bin(c.id)})),
ask=async(u,v)=>{let r;try{r=await fetch(u,{method:'POST',headers:{'Content-Type':'application/json',Accept:'application/json','X-Form-Token':o.token||''},body:JSON.stringify(Object.assign('link' in o?{secret:k}:{},v))})}catch(e){throw{say:w.offline}}
let j=await r.json().catch(()=>({}));if(!r.ok)throw{say:j.detail||w.failed,stop:r.status==410};return j},
bad=e=>{say(e.say||w[{NotAllowedError:'cancelled',AbortError:'cancelled',InvalidStateError:'exists',SecurityError:'insecure',NotSupportedError:'unsupported'}[e.name]]||w.failed,1);b.hidden=!!e.stop},
go=async()=>{b.disabled=true;x.setAttribute('aria-busy','true');say(w.wait);try{
let p=(await ask(o.options,{})).options,make=p.rp,c,r,a;p.challenge=bin(p.challenge);
if(make){p.user.id=bin(p.user.id);p.excludeCredentials=ids(p.excludeCredentials)}else p.allowCredentials=ids(p.allowCredentials);
c=await navigator.credentials[make?'create':'get']({publicKey:p});r=c.response;
a={clientDataJSON:txt(r.clientDataJSON)};
if(make){a.attestationObject=txt(r.attestationObject);a.transports=r.getTransports?r.getTransports():[]}
else{a.authenticatorData=txt(r.authenticatorData);a.signature=txt(r.signature);if(r.userHandle)a.userHandle=txt(r.userHandle)}
await ask(o.answer,{answer:{id:c.id,rawId:txt(c.rawId),type:c.type,response:a,clientExtensionResults:{}}});
say(w.done);location.replace(o.next)}catch(e){bad(e);b.disabled=false;x.removeAttribute('aria-busy')}};
if(!window.isSecureContext)return bad({say:w.insecure,stop:1});
if(!window.PublicKeyCredential)return bad({say:w.unsupported,stop:1});
b.onclick=go;
if(!('link' in o)){b.hidden=false;return}
if(!k)return bad({say:w.noLink,stop:1});
say(h.dataset.checking);ask(o.options,{}).then(j=>{h.textContent=j.whose;say('');b.hidden=false},e=>{bad(e);if(!e.stop)b.hidden=false})
})(document)`;
