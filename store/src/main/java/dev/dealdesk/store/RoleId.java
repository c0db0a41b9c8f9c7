package dev.dealdesk.store;

/** A role that a contact can play in an opportunity. */
public record RoleId(int value) {}
