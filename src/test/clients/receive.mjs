// A partner's endpoint: registers itself, changes something, and checks what it is sent with the library of Standard Webhooks.
import http from 'node:http';
import { Webhook } from 'standardwebhooks';

const [url, token] = process.argv.slice(2);
const calls = [];
const server = http.createServer((request, response) => {
  let body = '';
  request.on('data', part => { body += part; });
  request.on('end', () => { calls.push({ headers: request.headers, body }); response.writeHead(204).end(); });
});
const call = async (path, body) => (await fetch(url + path, {
  method: 'POST', body: JSON.stringify(body),
  headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
})).json();
const report = (what, good) => { console.log(`${good ? 'ok   ' : 'FAIL '} ${what}`); if (!good) process.exitCode = 1; };
const refuses = deed => { try { deed(); return false; } catch { return true; } };

server.listen(0, '127.0.0.1', async () => {
  const webhook = await call('/api/v1/webhooks', { url: `http://127.0.0.1:${server.address().port}/hook`, types: ['case.created'] });
  report('the endpoint is on after its test', webhook.state === 'ENABLED');
  const person = await call('/api/v1/people', { description: 'somebody to be told of' });
  for (let i = 0; i < 100 && !calls.some(one => one.body.includes(person.id)); i++) await new Promise(go => setTimeout(go, 200));
  const told = calls.find(one => one.body.includes(person.id));
  report('the change was told', told !== undefined);
  const library = new Webhook(webhook.secret);
  report('standardwebhooks verifies every message', calls.every(one => !refuses(() => library.verify(one.body, one.headers))));
  report('standardwebhooks refuses a changed body', refuses(() => library.verify(told.body.replace('case', 'hearing'), told.headers)));
  await call(`/api/v1/webhooks/${webhook.id}/disable`, {});
  server.close();
});
