<?php
// What the test needs of the site, and a real one has otherwise: the Classic Editor plugin, by ?classic=1, and a plugin
// for what goes into head and footer, which reads it from files.
add_filter('use_block_editor_for_post', fn($use) => $use && !isset($_GET['classic']));
foreach (['head' => 'wp_head', 'body' => 'wp_body_open', 'footer' => 'wp_footer'] as $place => $hook) {
    add_action($hook, function () use ($place) {
        $file = WP_CONTENT_DIR . "/snippets/$place.html";
        if (is_file($file)) {
            readfile($file);
        }
    });
}
