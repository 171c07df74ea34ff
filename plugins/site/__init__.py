"""The assembly: the one room that knows all others and makes a site of them with Pelican."""
