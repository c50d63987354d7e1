import 'cookie-charter/jsx';
