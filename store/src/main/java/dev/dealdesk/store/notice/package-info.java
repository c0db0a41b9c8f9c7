/**
 * What people are told without having asked: what is news to them, when it is told, and that it is
 * told once.
 */
@NullMarked
package dev.dealdesk.store.notice;

import org.jspecify.annotations.NullMarked;
