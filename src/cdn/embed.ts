// On top of the file of the legal page, so that what they share is in one place and one request.
import './charter-page.js';
import '../define/embed.js';
