((d,s)=>{let b=d.querySelector(".dengar"),q,v=()=>s.getVoices().find(v=>/^i[dn]\b/i.test(v.lang)),w=()=>b.hidden=!v(),
n=()=>{let u=new SpeechSynthesisUtterance(q.shift());b.ariaPressed=!!u.text;u.voice=v();u.lang="id";u.onend=n;u.text&&s.speak(u)};
if(!b||!s)return;
b.onclick=()=>{q=b.ariaPressed=="true"?[]:d.querySelector("article,.deret").innerText.match(/\S.*?([.!?](?=\s)|$)/gm);s.cancel();n()};
w();s.onvoiceschanged=w;onpagehide=()=>s.cancel()})(document,window.speechSynthesis);
