import { lazy } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { ThemedPages } from './layouts/themed-pages';

const Home = lazy(() => import('./pages/home.page'));
const Login = lazy(() => import('./pages/login.page'));
const Setup = lazy(() => import('./pages/setup.page'));
const Admin = lazy(() => import('./pages/admin.page'));
const AdminLayout = lazy(() => import('./layouts/admin-layout'));
const PrepareLayout = lazy(() => import('./layouts/prepare-layout'));
const Units = lazy(() => import('./pages/units.page'));
const UnitsImport = lazy(() => import('./pages/units-import.page'));
const Accounts = lazy(() => import('./pages/accounts.page'));
const NewAccount = lazy(() => import('./pages/new-account.page'));
const Account = lazy(() => import('./pages/account.page'));
const OwnAccount = lazy(() => import('./pages/own-account.page'));
const Password = lazy(() => import('./pages/password.page'));
const Venues = lazy(() => import('./pages/venues.page'));
const Audit = lazy(() => import('./pages/audit.page'));
const NewConference = lazy(() => import('./pages/new-conference.page'));
const PrepareOverview = lazy(() => import('./pages/prepare-overview.page'));
const PrepareDetails = lazy(() => import('./pages/prepare-details.page'));
const PrepareAgenda = lazy(() => import('./pages/prepare-agenda.page'));
const PrepareVenues = lazy(() => import('./pages/prepare-venues.page'));
const PlanVenues = lazy(() => import('./pages/plan-venues.page'));
const VenuePeople = lazy(() => import('./pages/venue-people.page'));
const PreparePeople = lazy(() => import('./pages/prepare-people.page'));
const PrepareMaterials = lazy(() => import('./pages/prepare-materials.page'));
const PrepareAccess = lazy(() => import('./pages/prepare-access.page'));
const Control = lazy(() => import('./pages/control.page'));
const ControlVenues = lazy(() => import('./pages/control-venues.page'));
const Moderate = lazy(() => import('./pages/moderate.page'));
const Attendance = lazy(() => import('./pages/attendance.page'));
const Watch = lazy(() => import('./pages/watch.page'));
const Venue = lazy(() => import('./pages/venue.page'));
const Hall = lazy(() => import('./pages/hall.page'));
const HallCamera = lazy(() => import('./pages/hall-camera.page'));
const Studio = lazy(() => import('./pages/studio.page'));
const Chair = lazy(() => import('./pages/chair.page'));
const Coordinator = lazy(() => import('./pages/coordinator.page'));
const Technician = lazy(() => import('./pages/technician.page'));
const PersonalLink = lazy(() => import('./pages/link.page'));
const PrepareInvitations = lazy(() => import('./pages/prepare-invitations.page'));
const PrepareDelegates = lazy(() => import('./pages/prepare-delegates.page'));
const Invitation = lazy(() => import('./pages/invitation.page'));
const NotFound = lazy(() => import('./pages/not-found.page'));

export function Router() {
  return (
    <BrowserRouter>
      <Routes>
        <Route element={<ThemedPages scheme="light" />}>
          <Route path="/" element={<Home />} />
          <Route path="/login" element={<Login />} />
          <Route path="/setup" element={<Setup />} />
          <Route path="/password" element={<Password />} />
          <Route path="/admin" element={<AdminLayout />}>
            <Route index element={<Admin />} />
            <Route path="units" element={<Units />} />
            <Route path="units/import" element={<UnitsImport />} />
            <Route path="accounts" element={<Accounts />} />
            <Route path="accounts/new" element={<NewAccount />} />
            <Route path="accounts/:accountId" element={<Account />} />
            <Route path="account" element={<OwnAccount />} />
            <Route path="venues" element={<Venues />} />
            <Route path="audit" element={<Audit />} />
            <Route path="conferences/new" element={<NewConference />} />
            <Route path="conferences/:code" element={<PrepareLayout />}>
              <Route index element={<PrepareOverview />} />
              <Route path="details" element={<PrepareDetails />} />
              <Route path="agenda" element={<PrepareAgenda />} />
              <Route path="venues" element={<PrepareVenues />} />
              <Route path="venues/plan" element={<PlanVenues />} />
              <Route path="venues/people" element={<VenuePeople />} />
              <Route path="people" element={<PreparePeople />} />
              <Route path="invitations" element={<PrepareInvitations />} />
              <Route path="delegates" element={<PrepareDelegates />} />
              <Route path="materials" element={<PrepareMaterials />} />
              <Route path="access" element={<PrepareAccess />} />
            </Route>
          </Route>
          <Route path="/c/:code" element={<Watch />} />
          <Route path="/control/:code/venues" element={<ControlVenues />} />
          <Route path="/moderate/:code" element={<Moderate />} />
          <Route path="/attendance/:code" element={<Attendance />} />
          <Route path="/chair/:code" element={<Chair />} />
          <Route path="/coordinator" element={<Coordinator />} />
          <Route path="/invitation/:code" element={<Invitation />} />
          <Route path="/technician" element={<Technician />} />
          <Route path="/link" element={<PersonalLink />} />
          <Route path="*" element={<NotFound />} />
        </Route>
        <Route element={<ThemedPages scheme="dark" />}>
          <Route path="/control/:code" element={<Control />} />
          <Route path="/hall/:code" element={<Hall />} />
          <Route path="/hall/:code/camera" element={<HallCamera />} />
          <Route path="/studio/:code" element={<Studio />} />
          <Route path="/venue" element={<Venue />} />
        </Route>
      </Routes>
    </BrowserRouter>
  );
}
