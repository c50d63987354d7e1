import 'cookie-charter/svelte';
