"""The preview: a small server, a watcher, and a page that reloads itself."""
