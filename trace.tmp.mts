import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args:['--no-sandbox'] });
await b.startTracing(undefined as never, {path:'/tmp/trace.json', categories:['devtools.timeline','blink','blink.debug','cc','toplevel','disabled-by-default-devtools.timeline']}).catch(e=>console.log(e));
const p = await (await b.newContext({offline:true})).newPage();
const t=performance.now();
await p.goto('file://'+process.argv[2]);
await p.evaluate(()=>new Promise(s=>requestAnimationFrame(()=>requestAnimationFrame(s))));
console.log('shown',performance.now()-t);
console.log(await p.evaluate(()=>JSON.stringify([performance.getEntriesByType('navigation')[0], performance.getEntriesByType('paint')])));
await b.stopTracing(); await b.close();
const tr=JSON.parse(readFileSync('/tmp/trace.json','utf8')).traceEvents;
const sum=new Map<string,[number,number]>();
for(const e of tr){ if(e.ph==='X'&&e.dur){const k=e.name; const v=sum.get(k)??[0,0]; v[0]+=e.dur/1000; v[1]++; sum.set(k,v);} }
console.log([...sum].sort((a,b)=>b[1][0]-a[1][0]).slice(0,28).map(([k,v])=>`${k} ${v[0].toFixed(0)}ms x${v[1]}`).join('\n'));
