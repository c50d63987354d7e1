/**
 * Areas of common CMSs where visitors write: whole classes and ids of their templates, never a part of one, so that
 * `body.comments-open` or `.no-comments` excludes nothing. Sites mark others with `data-cookie-charter="off"`.
 */
const AREAS = [
  // WordPress, with classic themes and with blocks, its widgets and lists of latest comments.
  '#comments, .comments-area, .comment-list, .commentlist, .comment-body, .comment-content, .comment-respond',
  '.wp-block-comments, .wp-block-comment-template, .wp-block-comment-content, .wp-block-post-comments',
  '.wp-block-comments-query-loop, .wp-block-latest-comments, .widget_recent_comments, .bbp-reply-content, .bbp-topic-content',
  // Drupal, with the themes of its core; also WordPress, pw_comments of TYPO3 and others.
  '.comment, .js-comment, .comment-wrapper, .comment__content, .comments, .field--type-comment, [data-comment-user-id]',
  // Joomla: JComments, Komento, K2, and Engage.
  '#jc, #comments-list, .comments-list, .comments-list-parent, .comment-box',
  '#section-kmt, #komento, .kmt-list, .kmt-item, .commentList, .kt-comments, .kt-comments-container',
  '.itemComments, .itemCommentsList, .k2LatestCommentsBlock, .akengage-outer-container',
  // TYPO3: blog, pw_comments, comments.
  '.postcomment, .comment_list, .comment-inner, .tx-pwcomments, .tx_pwcomments, .tx-comments-pi1, .tx-comments-comments',
  // SPIP: forums, and the plugin of comments.
  'ul.forum, .forum-fil, .forum-message, .forum-texte, .comments-ul, .comment-fil, .comment-texte',
  // Discourse: posts, what search engines are served, and comments embedded in other pages.
  '.topic-post, .post-stream, .topic-body, .crawler-post, .cooked, .discourse-comments, #discourse-comments',
].join();

/** Without `html` and `body`: their classes describe the page, not who wrote it. */
export const VISITORS = `:is(${AREAS}):not(html, body)`;
