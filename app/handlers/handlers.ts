/** All handlers together, and the one place that checks a payload before a handler sees it. */
import { failure, success, type Result } from '../../annotations/result.ts';
import type { Answer, Handlers, Payload, RequestName } from '../contract.ts';
import { internalFailure } from '../internal-failure.ts';
import { payloadSchemas } from '../payloads.ts';
import type { Ports } from '../ports.ts';
import { articleHandlers } from './article-handlers.ts';
import { codebookHandlers } from './codebook-handlers.ts';
import { dataHandlers } from './data-handlers.ts';
import { folderHandlers } from './folder-handlers.ts';
import { importHandlers } from './import-handlers.ts';
import { keepingHandlers } from './keeping-handlers.ts';
import { linkHandlers } from './link-handlers.ts';
import { previewHandlers } from './preview-handlers.ts';
import { reportHandlers } from './report-handlers.ts';

export function createHandlers(ports: Ports): Handlers {
  return {
    ...folderHandlers(ports),
    ...articleHandlers(ports),
    ...keepingHandlers(ports),
    ...linkHandlers(ports),
    ...reportHandlers(ports),
    ...previewHandlers(ports),
    ...codebookHandlers(ports),
    ...dataHandlers(ports),
    ...importHandlers(ports),
    changeSettings: (change) => ports.settings.change(change),
    describeCommands: async (description) => {
      ports.menu.describe(description);
      return success(null);
    },
    showContextMenu: async (menu) => {
      ports.menu.popUp(menu);
      return success(null);
    },
    readyToClose: async () => {
      ports.closing.pageReady();
      return success(null);
    },
    quit: async () => {
      ports.system.quit();
      return success(null);
    },
  };
}

function checkPayload<Name extends RequestName>(name: Name, payload: unknown): Result<Payload<Name>> {
  const parsed = payloadSchemas[name].safeParse(payload);
  if (parsed.success) return success(parsed.data);
  return failure('bad-payload', `The request “${name}” was malformed and has been refused.`);
}

/**
 * Answers one request from outside, whose payload may be anything. A malformed one is refused as `bad-payload`; an error that
 * escapes a handler becomes the failure `internal` and goes to `report`. Never rejects.
 */
export async function answer<Name extends RequestName>(
  handlers: Handlers,
  name: Name,
  payload: unknown,
  report: (name: RequestName, error: unknown) => void,
): Promise<Answer<Name>> {
  const checked = checkPayload(name, payload);
  if (!checked.ok) return checked;
  try {
    return await handlers[name](checked.value);
  } catch (error) {
    report(name, error);
    return internalFailure(`answering “${name}”`);
  }
}
