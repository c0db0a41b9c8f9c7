package dev.dealdesk.store.importing;

/** A row of an import: the file, from 0, and its place among the file's rows, from 0. */
public record RowId(int file, int row) {}
