<?php
// Installs WordPress without a browser: php install.php FOLDER PASSWORD. Its site is French: the theme of the test then
// meets French quotes. Its users read English: the test finds the buttons of the editors by their English names.
[, $site, $password] = $argv;
$_SERVER += ['HTTP_HOST' => 'localhost', 'REQUEST_METHOD' => 'GET', 'SERVER_PROTOCOL' => 'HTTP/1.1'];
define('WP_INSTALLING', true);
require "$site/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
// Declared before WordPress does: a test writes to nobody.
function wp_new_blog_notification() {}

wp_install('Mairie', 'administrator', 'administrator@example.org', false, '', $password, 'fr_FR');
foreach (['editor', 'author'] as $role) {
    wp_insert_user(['user_login' => $role, 'user_pass' => $password, 'role' => $role, 'user_email' => "$role@example.org"]);
}
// The block editor greets newcomers and asks twice before it publishes: not here.
$preferences = ['core/edit-post' => ['welcomeGuide' => false, 'isPublishSidebarEnabled' => false], '_modified' => '2026-01-01T00:00:00.000Z'];
global $wpdb;
foreach (get_users() as $user) {
    update_user_meta($user->ID, 'locale', 'en_US');
    update_user_meta($user->ID, $wpdb->get_blog_prefix() . 'persisted_preferences', $preferences);
}
switch_theme('twentytwentythree');
wp_insert_post(['post_title' => 'Cookies', 'post_type' => 'page', 'post_status' => 'publish', 'post_name' => 'cookies']);
update_option('permalink_structure', '/%postname%/');
flush_rewrite_rules();
