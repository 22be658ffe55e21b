// Placeholder until the composition root is here: `serve` answers, every other verb is refused.
import { createServer } from 'node:http';

const verb = process.argv[2];
if (verb === 'serve') {
  createServer((_request, response) => {
    response.end('Accord\n');
  }).listen(Number(process.env['PORT'] ?? 8787));
} else {
  console.error(`There is no verb "${verb ?? ''}" yet.`);
  process.exitCode = 2;
}
