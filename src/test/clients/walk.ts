// The worked examples of docs/api.md with the generated TypeScript client; prints a line for each.
import { CasesApi, ChangesApi, Configuration, HearingsApi, TokensApi } from './index';

async function walk(basePath: string, clientId: string, clientSecret: string, word: string): Promise<void> {
  const token = await new TokensApi(new Configuration({ basePath })).createToken({ grantType: 'client_credentials', clientId, clientSecret });
  const configuration = new Configuration({ basePath, accessToken: `Bearer ${token.accessToken}` });
  const ids = new Set<string>();
  for (let i = 1; i <= 3; i++) {
    for (let again = 0; again < 2; again++) {
      const person = await new CasesApi(configuration).putCaseByExternalId({ system: 'typescript-client', value: `${word}-${i}`,
        personRequest: { description: `a person I made up, ${i}` } });
      ids.add(person.id);
    }
  }
  console.log(`cases ${ids.size}`);
  let told = 0;
  let cursor: string | undefined;
  for (;;) {
    const page = await new ChangesApi(configuration).listChanges({ limit: 200, cursor });
    told += page.data.filter(change => change.type === 'case.created' && ids.has(change.id)).length;
    if (page.data.length === 0) break;
    cursor = new URL(page.page.next ?? '').searchParams.get('cursor') ?? undefined;
  }
  console.log(`told ${told}`);
  const hearings = await new HearingsApi(configuration).listHearings({ limit: 5 });
  console.log(`hearings ${hearings.data.length} ${hearings.data[0].id !== undefined}`);
}

const [basePath, clientId, clientSecret, word] = process.argv.slice(2);
walk(basePath, clientId, clientSecret, word).catch(fault => { console.error(fault); process.exit(1); });
