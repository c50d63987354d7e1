// Builds on the file of the cookie policy page, so that shared code is in one place and one request.
import './charter-page.js';
import '../define/explainer.js';
