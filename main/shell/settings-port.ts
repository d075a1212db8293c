/** The settings that the renderer may see and change, over the settings file. */
import { success } from '../../annotations/result.ts';
import type { SettingsPort } from '../../app/ports.ts';
import type { DeskSettings, SettingsChange } from '../../app/settings.ts';
import type { SettingsStore } from '../store/settings-store.ts';
import type { Settings } from '../store/settings-format.ts';

function visible(settings: Settings): DeskSettings {
  const { theme, textSize, panes, analyst, keys, twinsShown, report, beside } = settings;
  return { theme, textSize, panes, analyst, keys, twinsShown, report, beside };
}

function stored(change: SettingsChange, settings: Settings): Partial<Settings> {
  return {
    ...(change.theme === undefined ? {} : { theme: change.theme }),
    ...(change.textSize === undefined ? {} : { textSize: change.textSize }),
    ...(change.panes === undefined ? {} : { panes: change.panes }),
    ...(change.twinsShown === undefined ? {} : { twinsShown: change.twinsShown }),
    ...(change.report === undefined ? {} : { report: change.report }),
    ...(change.beside === undefined ? {} : { beside: change.beside }),
    ...(change.keys === undefined ? {} : { keys: change.keys }),
    ...(change.analystName === undefined
      ? {}
      : { analyst: { ...settings.analyst, name: change.analystName } }),
  };
}

/** @param onChange called with what holds after each change, to apply it to the window */
export function createSettingsPort(
  settings: SettingsStore,
  onChange: (settings: DeskSettings) => void,
): SettingsPort {
  return {
    read: () => visible(settings.value),
    async change(change) {
      settings.update(stored(change, settings.value));
      onChange(visible(settings.value));
      const written = await settings.flush();
      return written.ok ? success(visible(settings.value)) : written;
    },
  };
}
