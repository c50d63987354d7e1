import { defineConfig } from 'astro/config';

export default defineConfig({
  i18n: { locales: ['en', 'fr'], defaultLocale: 'en' },
});
