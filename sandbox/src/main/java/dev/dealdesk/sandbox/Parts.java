package dev.dealdesk.sandbox;

import dev.dealdesk.sandbox.command.Commands;
import dev.dealdesk.sandbox.directory.Snowflakes;
import dev.dealdesk.sandbox.directory.World;
import dev.dealdesk.sandbox.fault.Faults;
import dev.dealdesk.sandbox.gateway.Gateway;
import dev.dealdesk.sandbox.interaction.Interactions;
import dev.dealdesk.sandbox.log.CallLog;
import dev.dealdesk.sandbox.message.Attachments;
import dev.dealdesk.sandbox.message.Messages;
import dev.dealdesk.sandbox.wait.Signal;
import java.time.Clock;

/** The parts of one sandbox, put together. */
record Parts(
    SandboxClock clock,
    Signal botChanged,
    CallLog log,
    World world,
    Gateway gateway,
    Faults faults,
    Attachments attachments,
    Messages messages,
    Commands commands,
    Interactions interactions) {

  static Parts assemble(String token) {
    SandboxClock clock = new SandboxClock();
    Clock real = Clock.systemUTC();
    Signal botChanged = new Signal();
    CallLog log = new CallLog(real);
    World world = new World(new Snowflakes(real));
    Gateway gateway = new Gateway(world, log, token, botChanged);
    Faults faults = new Faults(gateway::drop, gateway::forget);
    Attachments attachments = new Attachments(world.ids());
    return new Parts(
        clock,
        botChanged,
        log,
        world,
        gateway,
        faults,
        attachments,
        new Messages(world, gateway, attachments, clock),
        new Commands(world.ids(), botChanged),
        new Interactions(world, gateway, faults));
  }
}
