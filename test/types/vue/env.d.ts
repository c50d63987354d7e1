import 'cookie-charter/vue';
