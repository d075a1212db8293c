/** The preload: runs sandboxed between page and main process and exposes the typed client, and nothing else, to the page. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { createClient } from '../../app/client.ts';
import { clientName, openDroppedChannel } from '../../app/channels.ts';

// Answers pass through as the text they come as; the page reads them.
const client = createClient({
  request: (name, payload) => ipcRenderer.invoke(name, payload),
  subscribe: (name, listener) => {
    const forward = (_event: unknown, news: unknown): void => {
      listener(news);
    };
    ipcRenderer.on(name, forward);
    return () => {
      ipcRenderer.removeListener(name, forward);
    };
  },
  // Only a real `File` from the system has a path here; anything made by a page has the empty one, which is refused.
  openDropped: (item) =>
    ipcRenderer.invoke(openDroppedChannel, item instanceof File ? webUtils.getPathForFile(item) : ''),
});

contextBridge.exposeInMainWorld(clientName, client);
