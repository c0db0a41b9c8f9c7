/** The first class to run, which even an old Java can. */
package dev.dealdesk.launcher;
