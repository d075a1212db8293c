/** Only the web and mail are ever handed to the system, in their normal spelling. */
import { expect, test } from 'vitest';
import { externalAddress } from '../../../main/shell/external-link.ts';

test.each([
  ['https://port.example/news', 'https://port.example/news'],
  ['HTTP://Port.Example', 'http://port.example/'],
  ['https://аррӏе.example/', 'https://xn--80ak6aa92e.example/'],
  ['https://port.example/a b\nc', 'https://port.example/a%20bc'],
  ['mailto:desk@port.example', 'mailto:desk@port.example'],
  ['mailto:desk@port.example?attach=/etc/passwd&body=x', 'mailto:desk@port.example'],
])('%s is opened as %s', (address, external) => {
  expect(externalAddress(address)).toBe(external);
});

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,<script>',
  'blob:https://a.example/x',
  'app://claimdesk/index.html',
  'ms-settings:',
  'smb://host/share',
  'vbscript:x',
  '//port.example/',
  'port.example',
  'https://',
  'mailto:',
  'mailto:?subject=x',
  '',
])('%s is refused', (address) => {
  expect(externalAddress(address)).toBeNull();
});
