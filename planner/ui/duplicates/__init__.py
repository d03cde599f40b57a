"""Parts of the page that finds people who are there twice and makes them one."""
