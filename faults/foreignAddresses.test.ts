import { expect, it } from 'vitest';
import { foreignAddresses } from './foreignAddresses';

const PROBE =
  '7 connect(18, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr)}, 28) = 0';
const LOCAL =
  '7 connect(9, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = 0';
const NAMES =
  '8 connect(9, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.1")}, 16) = 0';
const OPEN =
  '7 bind(21, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("0.0.0.0")}, 16) = 0';
const SENT = '7 sendto(18, "x", 1, 0, NULL, 0) = 1';
const CLOSED = '7 close(18) = 0';

it.each<[string, string[], string[]]>([
  ['nothing of this machine', [LOCAL, '7 connect(3, {sa_family=AF_UNIX}, 20) = 0'], []],
  ['an ear for other machines', [LOCAL, OPEN], [OPEN]],
  ['a question for a name', [LOCAL, NAMES], [NAMES]],
  ['no socket that is closed unused', [PROBE, LOCAL, CLOSED], []],
  ['one over which something was sent', [PROBE, SENT, CLOSED], [PROBE]],
  [
    'no socket whose end the log has in two lines',
    [PROBE, '7 close(18 <unfinished ...>', SENT],
    [],
  ],
  ['no socket that another thread closes', [PROBE, '8 close(18) = 0'], []],
])('reports %s', (_, lines, foreign) => {
  expect(foreignAddresses(lines.join('\n'))).toEqual(foreign);
});
