import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FileFolders } from './file-folders';
import { FilesService } from './files.service';
import { SendFile } from './send-file';
import { StoredFileEntity } from './stored-file.entity';
import { StoredFilesRepository } from './stored-files.repository';
import { UploadInterceptor } from './upload.interceptor';

/** Global, because interceptors on the handlers of any feature receive files. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([StoredFileEntity])],
  providers: [FileFolders, FilesService, SendFile, StoredFilesRepository, UploadInterceptor],
  exports: [FileFolders, FilesService, SendFile, UploadInterceptor],
})
export class FilesModule {}
