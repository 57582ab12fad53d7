import { computed, effect, signal } from '@preact/signals';
import { storedChoice } from './stored-choice.js';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const theme = storedChoice<Theme>('flatline-theme', themes, 'system');
const systemDark = matchMedia('(prefers-color-scheme: dark)');

const systemIsDark = signal(systemDark.matches);

export const isDark = computed(() =>
  theme.chosen.value === 'system' ? systemIsDark.value : theme.chosen.value === 'dark',
);

export function startTheme(): void {
  systemDark.addEventListener('change', () => {
    systemIsDark.value = systemDark.matches;
  });
  effect(() => {
    document.documentElement.dataset.theme = isDark.value ? 'dark' : 'light';
  });
}
