package dev.dealdesk.sandbox;

/**
 * A suggestion of autocomplete.
 *
 * @param name what the person sees
 * @param value what the command gets
 */
public record Choice(String name, String value) {}
