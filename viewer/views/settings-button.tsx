import { useRef } from 'preact/hooks';
import { Choice } from '../parts/choice.js';
import { Dialog } from '../parts/dialog.js';
import { Icon } from '../parts/icon.js';
import { cardsPerPage, tooltipOrder } from '../settings.js';
import type { StoredChoice } from '../stored-choice.js';
import { theme } from '../theme.js';

interface SettingProps<Value extends string> {
  readonly label: string;
  readonly setting: StoredChoice<Value>;
}

function Setting<Value extends string>({ label, setting }: SettingProps<Value>) {
  return (
    <div class="setting">
      <span aria-hidden="true">{label}</span>
      <Choice
        legend={label}
        values={setting.values.map((value) => [value, value] as const)}
        chosen={setting.chosen.value}
        onChoose={setting.choose}
      />
    </div>
  );
}

/** The button and the dialog for what this browser remembers. */
export function SettingsButton() {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        type="button"
        class="button bare"
        onClick={() => dialog.current?.showModal()}
        aria-label="Settings"
        title="Settings of this browser"
      >
        <Icon name="settings" />
      </button>
      <Dialog dialog={dialog} title="Settings">
        <div class="settings">
          <Setting label="Theme" setting={theme} />
          <Setting label="Charts of a group at once" setting={cardsPerPage} />
          <Setting label="First in a tooltip" setting={tooltipOrder} />
        </div>
      </Dialog>
    </>
  );
}
